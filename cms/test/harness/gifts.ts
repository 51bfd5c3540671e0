import { administrator } from './admin';
import type { App } from './app';
import { accountOf } from './points';
import type { Answer, Json, Visitor } from './visitor';

/** What the tests change of a gift; the rest is that of a plain one to pick up. */
export interface GiftData {
  name?: string;
  pointsPrice?: number;
  stock?: number;
  perMember?: number | null;
  way?: 'pick-up' | 'post';
  pickUpDays?: number;
  returnsPoints?: boolean;
  availableFrom?: string | null;
  availableUntil?: string | null;
}

let admin: Visitor | undefined;

const GIFT = 'plugin::gifts.gift';
const documentsOf = (app: App) => app.strapi.documents(GIFT as never);

/** Any picture of the demo's will do. */
const somePicture = async (app: App): Promise<number> =>
  (await app.strapi.db.query('plugin::upload.file').findMany({ limit: 1 }))[0].id;

/** A published gift; answers its documentId. */
export async function makeGift(app: App, data: GiftData = {}): Promise<string> {
  const { documentId } = await documentsOf(app).create({
    data: {
      name: '测试礼品',
      pointsPrice: 100,
      stock: 10,
      way: 'pick-up',
      pickUpPlace: '东门服务台',
      pickUpDays: 30,
      returnsPoints: true,
      pictures: [await somePicture(app)],
      ...data,
    },
    locale: 'zh',
    status: 'published',
  } as never);
  return documentId;
}

export const changeGift = async (app: App, documentId: string, data: GiftData): Promise<void> => {
  await documentsOf(app).update({ documentId, data, locale: 'zh', status: 'published' } as never);
};

let adjusted = 0;

/** Points without earning them, as staff give them. */
export async function givePoints(app: App, visitor: Visitor, points: number): Promise<void> {
  admin ??= await administrator(app);
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  adjusted += 1;
  const { status, error } = await admin.post(`/points/members/${documentId}/adjustments`, {
    points,
    note: 'test',
    key: `gifts-test-${adjusted}`,
  });
  if (status !== 200) throw new Error(`no points: ${JSON.stringify(error)}`);
}

export const pointsOf = async (visitor: Visitor): Promise<number> => (await accountOf(visitor)).available;

export const ADDRESS = {
  name: '林小满',
  phone: '13800138000',
  region: '浙江省杭州市西湖区',
  detail: '灵隐路 18 号 3 幢 501 室',
};

export const exchange = (
  visitor: Visitor,
  gift: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> => visitor.post(`/api/gifts/${gift}/exchange`, body, headers);

/** Exchanges, and fails loudly when that is refused. */
export async function exchanged(visitor: Visitor, gift: string, body: object = {}): Promise<Json> {
  const { status, data, error } = await exchange(visitor, gift, body);
  if (status !== 200) throw new Error(`exchange refused: ${JSON.stringify(error)}`);
  return data;
}

export const stockOf = async (app: App, gift: string): Promise<{ size: number; taken: number }> =>
  (await app.db.query('select size, taken from gift_stock where gift_id = $1', [gift])).rows[0];

export const drift = (app: App): Promise<object[]> =>
  app
    .module<{ checkGiftInvariants(): Promise<object[]> }>(
      'src/plugins/gifts/server/services/check-invariants.js',
    )
    .checkGiftInvariants();
