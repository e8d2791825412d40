import type { Messages, Translation } from "../../messages.ts";

export const trace: Translation<Messages["trace"]> = {
  link: "Как это получилось",
  heading: "Как получилось: {title}",
  lead: "Всё, из чего сделан этот сценарий, — как было записано в тот момент.",
  back: "К сценарию",
  running: "Сценарий ещё пишется. Обновите страницу, чтобы увидеть остальное.",
  download: "Скачать файл повтора",
  json: "Показать как JSON",
  verify: "В файле всё это и SHA-256 каждой части. Проверить его можно где угодно, без базы данных и сети:",
  facts: {
    title: "Коротко",
    state: "Состояние", kind: "Что писали", requestedWriter: "Кого просили", writer: "Кто написал", created: "Запрос", took: "Заняло", traceId: "Номер трассировки",
    id: "Генерация", retryOf: "Продолжает", groundedBy: "Данные и план от", seed: "Зерно составителя", tokens: "Токены", cost: "Стоимость",
    tokenCount: "{input, number} на входе, {output, number} на выходе",
    free: "бесплатно",
    seconds: "{seconds, number, ::.0} с",
  },
  kind: {
    script: "Сценарий целиком", beat: "Одна сцена заново", hooks: "Зацепки заново", change: "Правка по просьбе словами", refit: "Сценарий другой длины", translation: "Перевод",
  },
  brief: { title: "Задание", topic: "Тема", notes: "Свои факты" },
  evidence: {
    title: "Примеры, как они были показаны",
    lead: "{count, plural, =0 {Ни одного ролика не нашлось.} one {# ролик: какие поиски его нашли и из чего сложилась оценка.} few {# ролика, лучшие первыми: какие поиски нашли каждый и из чего сложилась оценка.} many {# роликов, лучшие первыми: какие поиски нашли каждый и из чего сложилась оценка.} other {# ролика, лучшие первыми: какие поиски нашли каждый и из чего сложилась оценка.}}",
    score: "оценка {score}",
  },
  plan: {
    title: "План", none: "До плана дело не дошло.", decision: "{value}; {basis}", measured: "×{value}, 80 % интервал от {low} до {high}, n = {count, number}", whole: "Весь план в JSON",
    inputs: "Тренды, которые были заданы: {trends}", noTrends: "Трендов не задавали.",
  },
  prompt: {
    title: "Промпт", name: "{id}, версия {version}, {language, select, ru {по-русски} other {по-английски}}", hash: "SHA-256 его шаблонов", instructions: "Указания, как отправлены", text: "Промпт, как отправлен",
    none: "Никого не просили писать.", notKept: "Отправленный промпт не сохранился.", unread: "Составитель промпт не читает: ему дают само задание, план и примеры.",
  },
  attempts: {
    title: "Обращения к автору текста", none: "Ни одно обращение не записано.", write: "Писал", repair: "Исправлял свой ответ", ok: "Ответ годится", firstToken: "Первое слово через {seconds, number, ::.00} с", duration: "всего {seconds, number, ::.00} с",
    noText: "Не пришло ни слова", unknownCost: "цена здесь неизвестна; в бюджет идёт {amount}", parameters: "Отправлено вместе: {list}",
  },
  raw: { title: "Что прислал автор текста", lead: "Слово в слово, даже если использовать это нельзя.", characters: "{count, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}", copy: "Скопировать" },
  checks: { title: "Проверки", lead: "Версия {version, number}, последняя.", none: "Сценарий не закончен, проверять было нечего.", script: "Сценарий", publish: "К публикации", hook: "Зацепка {number}", beat: "Сцена {number}", mended: "{place}: проверки не пройдены, слова заново подобрал автор {writer}.", keptAsIs: "{place}: проверки не пройдены, но лучше не нашлось, и слова остались." },
  versions: {
    title: "Версии и правки",
    none: "Сценарий не закончен.",
    name: "Версия {version, number}",
    changes: "{count, plural, =0 {поля не менялись} one {изменено # поле} few {изменено # поля} many {изменено # полей} other {изменено # поля}}",
    added: "добавлено", removed: "убрано", end: "конец",
    plan: "Решение: {name}",
    itsTrace: "Как получилась эта версия",
    reason: {
      generated: "Написана", edited: "Правка вручную", restored: "Возвращена", beat_rerolled: "Сцена написана заново", hooks_rerolled: "Зацепки написаны заново", changed: "Изменена по просьбе", refitted: "Подогнана под другую длину",
      translated: "Переведена", mended: "Исправлена после проверок",
    },
  },
  votes: { title: "Оценки", none: "Оценок пока нет.", up: "Подходит", down: "Не подходит", on: "{subject, select, script {Сценарий} other {{beat}}}, версия {version, number}" },
  timings: {
    title: "Время", none: "Ни одного события не записано.",
    phase: { retrieving: "Поиск примеров", planning: "План", writing: "Текст", verifying: "Проверки" },
    milliseconds: "{value, number} мс",
    unfinished: "не закончено",
    parts: "{count, plural, =0 {Текст не приходил.} one {Пришёл # кусок текста.} few {Пришло # куска текста.} many {Пришло # кусков текста.} other {Пришло # куска текста.}}",
    firstText: "Первый текст через {seconds, number, ::.00} с после запроса",
    events: "Все шаги, кроме кусков текста",
    event: { phase: "Этап", evidence: "Примеры показаны", plan: "План показан", writer: "Автор текста", attempt: "Обращение закончено", raw: "Негодный ответ сохранён", mended: "Сцены исправлены", script: "Сценарий готов", end: "Конец", other: "Событие" },
  },
  hashes: { title: "Хеши", lead: "SHA-256 канонического JSON (RFC 8785) каждой части, как в файле повтора.", all: "Всё вместе" },
  part: {
    generation: "Генерация", brief: "Задание", evidence: "Примеры", plan: "План", prompt: "Промпт", attempts: "Обращения", rawOutput: "Ответ автора", mended: "Исправленные сцены", versions: "Версии", votes: "Оценки", cost: "Стоимость", timings: "Время",
  },
};
