"use client";

import { Camera, Clapperboard, Music2, Scissors } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { SHOT_ANGLES, SHOT_MOVEMENTS, SHOT_SIZES, TRANSITIONS } from "#lib/scripts/schema.ts";
import type { ShownBeat } from "./shown-script.ts";

/** A word of a closed list, or undefined while it is only half there. */
function known<T extends string>(list: readonly T[], value: string | undefined): T | undefined {
  return list.find((entry) => entry === value);
}

function Line({ Icon, name, children }: { Icon: typeof Camera; name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 py-1.5">
      <dt><Icon aria-hidden className="mt-0.5 size-4 text-ink-3" /><span className="sr-only">{name}</span></dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** How a beat is shot: camera, b-roll, sound, transition. */
export function BeatDirections({ text }: { text: ShownBeat["text"] }) {
  const t = useTranslations("scripts");
  const { shot } = text;
  const size = known(SHOT_SIZES, shot?.size);
  const angle = known(SHOT_ANGLES, shot?.angle);
  const movement = known(SHOT_MOVEMENTS, shot?.movement);
  const transition = known(TRANSITIONS, text.transition);
  const frame = [size && t(`shot.size.${size}`), angle && t(`shot.angle.${angle}`), movement && t(`shot.movement.${movement}`)].filter(Boolean).join(", ");
  if (!frame && !shot?.description && !text.bRoll && !text.audio) return null;
  return (
    <dl className="text-sm text-ink-2">
      {frame || shot?.description ? (
        <Line Icon={Camera} name={t("timeline.shot")}>
          {frame ? <span className="font-semibold text-ink">{frame}</span> : null}
          {shot?.description ? <span className="block">{shot.description}</span> : null}
        </Line>
      ) : null}
      {text.bRoll ? <Line Icon={Clapperboard} name={t("timeline.bRoll")}>{text.bRoll}</Line> : null}
      {text.audio ? <Line Icon={Music2} name={t("timeline.audio")}>{text.audio}</Line> : null}
      {transition && transition !== "none" ? <Line Icon={Scissors} name={t("timeline.transition")}>{t(`transition.${transition}`)}</Line> : null}
    </dl>
  );
}
