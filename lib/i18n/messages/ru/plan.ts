import type { Messages, Translation } from "../../messages.ts";

export const plan: Translation<Messages["plan"]> = {
  without: {
    title: "Без этого ролика",
    count: "{count, plural, =0 {Ни одно решение не меняется.} one {Меняется # решение:} few {Меняются # решения:} many {Меняются # решений:} other {Меняются # решения:}}",
    change: "{decision}: {from} → {to}",
    sameValue: "{decision}: по-прежнему {to}, но роликов уже мало, чтобы измерить",
    outdated: "Этот план составлен прежней версией Reelwright, и пересчитать его нельзя: что держится на отдельном ролике, неизвестно.",
    failed: "Посчитать не удалось: {reason}",
    unreachable: "Сервер не ответил.",
  },
  hanging: {
    ask: "На каких роликах он держится?",
    asked: "План составлен заново без каждого ролика по очереди. Под каждым решением сказано, какие отдельные ролики его меняют.",
    none: "Ни один отдельный ролик этого не меняет.",
    to: "Без {id}: {to}",
    gone: "Без {id}: уходит {gone}",
    come: "Без {id}: добавляется {come}",
    swap: "Без {id}: {come} вместо {gone}",
    same: "Без {id}: по-прежнему {to}, но уже не измерено",
    more: "и ещё {count, number}",
  },
};
