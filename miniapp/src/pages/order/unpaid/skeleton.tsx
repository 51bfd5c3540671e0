import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

export function UnpaidSkeleton() {
  return (
    <View id="unpaid-skeleton" className="unpaid__lines">
      {[0, 1, 2].map((row) => (
        <View key={row} className="unpaid-line unpaid-line--bone card">
          <Bone className="bone--title" width="60%" />
          <Bone width="80%" />
          <Bone width="35%" />
        </View>
      ))}
    </View>
  );
}
