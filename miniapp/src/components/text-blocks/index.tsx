import { Text, View } from '@tarojs/components';
import type { TextBlock } from '@/api/types';
import { numbered } from '@/lib/numbered';
import { openLink } from '@/lib/open-link';
import { Picture } from '../picture';
import './index.scss';

function marksOf(node: TextBlock): string {
  const marks = (['bold', 'italic', 'underline', 'strikethrough'] as const).filter((mark) => node[mark]);
  return marks.map((mark) => `text-blocks__${mark}`).join(' ');
}

function Inline({ nodes = [] }: { nodes?: TextBlock[] }) {
  return (
    <>
      {numbered(nodes).map(({ item: node, key }) =>
        node.type === 'link' && node.url ? (
          <Link key={key} node={node} url={node.url} />
        ) : (
          <Text key={key} className={marksOf(node)}>
            {node.text ?? <Inline nodes={node.children} />}
          </Text>
        ),
      )}
    </>
  );
}

const Link = ({ node, url }: { node: TextBlock; url: string }) => (
  <Text className="text-blocks__link" onClick={() => openLink(url)}>
    <Inline nodes={node.children} />
  </Text>
);

function ListItems({ list }: { list: TextBlock }) {
  return (
    <>
      {numbered(list.children ?? []).map(({ item, index, key }) => (
        <View key={key} className="text-blocks__item">
          <Text className="text-blocks__mark">{list.format === 'ordered' ? `${index + 1}.` : '·'}</Text>
          <View className="text-blocks__item-text">
            <Inline nodes={item.children} />
          </View>
        </View>
      ))}
    </>
  );
}

function Block({ block }: { block: TextBlock }) {
  if (block.type === 'image') {
    return (
      <View className="text-blocks__figure">
        <Picture
          media={block.image}
          alt={block.image?.alternativeText ?? ''}
          shape="card"
          widthPt={343}
          className="text-blocks__picture"
        />
        {block.image?.alternativeText && (
          <Text className="text-blocks__caption">{block.image.alternativeText}</Text>
        )}
      </View>
    );
  }
  if (block.type === 'list') return <ListItems list={block} />;
  const kind = block.type === 'heading' ? `heading text-blocks__heading--${block.level ?? 3}` : block.type;
  return (
    <View className={`text-blocks__${kind}`}>
      <Inline nodes={block.children} />
    </View>
  );
}

/** Strapi's rich text, drawn with the platform's own nodes. */
export function TextBlocks({ blocks }: { blocks: TextBlock[] }) {
  return (
    <View className="text-blocks">
      {numbered(blocks).map(({ item: block, key }) => (
        <Block key={key} block={block} />
      ))}
    </View>
  );
}
