import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

/** The home page before its tickets: the same boxes, empty. */
export function HomeSkeleton() {
  return (
    <View id="home-skeleton">
      <View className="recommended recommended--bones">
        <View className="recommended__title">
          <Bone className="bone--title" width="96px" />
        </View>
        <View className="recommended-card card">
          <Bone className="bone--picture" />
          <View className="recommended-card__words">
            <Bone className="bone--title" width="60%" />
            <Bone width="85%" />
          </View>
          <View className="recommended-card__foot">
            <Bone className="bone--title" width="24%" />
            <Bone className="bone--button" width="84px" />
          </View>
        </View>
      </View>
      <View className="section">
        <Bone className="bone--title" width="96px" />
        {[0, 1, 2].map((row) => (
          <View key={row} className="product-row card">
            <Bone className="product-row__picture" />
            <View className="product-row__words">
              <Bone className="bone--title" width="70%" />
              <Bone width="90%" />
              <Bone width="40%" />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
