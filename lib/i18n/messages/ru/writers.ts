import type { Messages, Translation } from "../../messages.ts";

export const writers: Translation<Messages["writers"]> = {
  choice: {
    label: "Кто пишет",
    hint: "Если не получится, по тому же плану напишет другой автор, и на странице сценария это будет сказано.",
    composer: "Составитель Reelwright, без модели",
    model: "{model} ({provider})",
  },
  line: {
    mending: "{model} ({provider}) исправляет свой ответ: это был не целый сценарий",
    failedLabel: "Кто должен был писать до этого",
    failed: "{model} ({provider}): {code, select, writer_rate_limited {просит не спешить} writer_output_invalid {пришёл не сценарий} writer_refused {отказ писать по этому заданию} writer_timed_out {нет ответа вовремя} writer_key_refused {ключ этой установки не принят} budget_spent {не спрашивали, на сегодня столько в бюджете не осталось} other {связаться не удалось}}",
  },
  spent: {
    composer: "Без модели, бесплатно · {seconds} с",
    model: "{estimated, select, yes {Примерно } other {}}{input, plural, one {# токен прочитан} few {# токена прочитано} many {# токенов прочитано} other {# токена прочитано}}, {estimated, select, yes {примерно } other {}}{output, number} написано · {cost} · {seconds} с",
    free: "бесплатно",
    unknown: "стоимость неизвестна",
    upTo: "{cost} и ещё неизвестно сколько",
  },
  raw: {
    title: "Что прислала модель",
    lead: "Сценария из этого не вышло. Здесь оно хранится как пришло, обычным текстом.",
    from: "{model} ({provider})",
    copy: "Скопировать текст",
    nth: "Черновик {n, number}",
  },
};
