import type { Messages, Translation } from "../../messages.ts";

export const feedback: Translation<Messages["feedback"]> = {
  script: "Подходит вам этот сценарий?",
  group: { script: "Ваша оценка сценария", beat: "Ваша оценка сцены {number, number}" },
  up: "Подходит",
  down: "Не подходит",
  reasonsUp: "Что хорошо?",
  reasonsDown: "Что не так?",
  reason: {
    hook_works: "Зацепка работает", sounds_like_me: "Звучит как я", good_evidence: "Хорошие примеры", ready_to_shoot: "Можно снимать",
    too_generic: "Слишком общо", wrong_tone: "Не тот тон", off_topic: "Не по теме", too_long: "Слишком длинно", too_short: "Слишком коротко",
    cannot_film: "Не смогу снять", wrong_facts: "Неверные факты",
  },
  comment: "Что ещё сказать?",
  save: "Сохранить",
  saving: "Сохраняем …",
  saved: "Сохранено",
  close: "Закрыть",
  failed: "Не сохранилось: {reason}",
  unreachable: "сервер не ответил",
};
