import { View } from '@tarojs/components';
import { Bone } from '@/components/skeleton';

export function ArticleSkeleton() {
  return (
    <View id="article-skeleton">
      <Bone className="bone--picture" />
      <View className="article__body">
        <Bone className="bone--title" width="82%" />
        <Bone width="46%" />
        {[96, 100, 92, 64].map((width) => (
          <Bone key={width} width={`${width}%`} />
        ))}
      </View>
    </View>
  );
}
