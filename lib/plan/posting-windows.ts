import type { Plan } from "./schema.ts";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WINDOW_HOURS = 3;

/** "tue-18": weekday and first hour of the three-hour window, UTC. */
export function namePostingWindow(publishedAt: string): string {
  const at = new Date(publishedAt);
  const weekday = WEEKDAYS[(at.getUTCDay() + 6) % 7]!;
  return `${weekday}-${Math.floor(at.getUTCHours() / WINDOW_HOURS) * WINDOW_HOURS}`;
}

export function parsePostingWindow(name: string): NonNullable<Plan["postingWindow"]> {
  const [weekday = "mon", hour = "0"] = name.split("-");
  const fromHour = Number(hour);
  return { weekday: WEEKDAYS.indexOf(weekday as (typeof WEEKDAYS)[number]), fromHour, toHour: fromHour + WINDOW_HOURS };
}
