import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

export function TrendCardSkeleton({ className }: { className?: string }) {
  return (
    <Card className={className}>
      <div className="flex justify-between"><Skeleton className="h-4 w-20" /><Skeleton className="h-6 w-20" /></div>
      <Skeleton className="mt-5 h-6 w-3/4" />
      <div className="mt-8 grid grid-cols-[1fr_1.35fr] items-end gap-4"><Skeleton className="h-12" /><Skeleton className="h-16" /></div>
      <Skeleton className="mt-6 h-4 w-2/3" />
      <Skeleton className="mt-4 ml-auto h-9 w-32" />
    </Card>
  );
}
