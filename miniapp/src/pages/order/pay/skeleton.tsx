import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

export function PaySkeleton() {
  return (
    <View id="pay-skeleton">
      <View className="pay-timer">
        <Bone className="pay-timer__bone" />
        <Bone className="bone--title" width="30%" />
      </View>
      <View className="pay-lines card">
        <Bone width="20%" />
        <Bone className="pay-lines__bone" />
      </View>
    </View>
  );
}
