import { AudioLines, Clapperboard, Combine, Hash, MessagesSquare } from "lucide-react";
import type { TrendKind } from "#lib/trends/schema.ts";

const ICONS = { hashtag: Hash, audio: AudioLines, topic: MessagesSquare, format: Clapperboard, combination: Combine } as const;

export function KindIcon({ kind, className }: { kind: TrendKind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={className ?? "size-4"} />;
}
