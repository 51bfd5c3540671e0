import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

export function CartSkeleton() {
  return (
    <View id="cart-skeleton" className="cart__lines">
      {[0, 1, 2].map((row) => (
        <View key={row} className="cart__bone card">
          <Bone className="cart__bone-picture" />
          <View className="cart__bone-words">
            <Bone className="bone--title" width="70%" />
            <Bone width="85%" />
            <Bone width="40%" />
          </View>
        </View>
      ))}
    </View>
  );
}
