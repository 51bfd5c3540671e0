import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

export function TicketSkeleton() {
  return (
    <View id="ticket-skeleton" className="ticket-paper">
      <View className="ticket-head">
        <Bone className="bone--title" width="60%" />
        <Bone width="40%" />
      </View>
      <View className="ticket-paper__perforation" />
      <View className="code-panel">
        <View className="code-panel__square code-panel__square--empty" />
        <Bone className="bone--title" width="40%" />
      </View>
    </View>
  );
}
