import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';
import './facts.scss';

export function ProductSkeleton() {
  return (
    <View id="product-skeleton">
      <Bone className="bone--picture" />
      <View className="product__body">
        <View className="product-head">
          <Bone className="bone--title" width="60%" />
          <Bone width="85%" />
          <Bone className="bone--title" width="30%" />
        </View>
        <View className="facts card">
          <Bone width="30%" />
          <Bone width="90%" />
          <Bone width="80%" />
          <Bone width="70%" />
        </View>
      </View>
    </View>
  );
}
