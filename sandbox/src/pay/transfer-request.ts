import type { TransferRow } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import { isOpenidOf } from '../weixin/openid.js';
import type { World } from '../world.js';
import { fieldsOf, type PayCall } from './call.js';
import type { Fields } from './fields.js';
import { checkNotifyUrl } from './notify-url.js';
import { invalidRequest, PayRefusal, paramError } from './refusal.js';
import { openSensitiveField } from './sensitive-field.js';

export type WantedTransfer = Pick<
  TransferRow,
  | 'outBillNo'
  | 'appId'
  | 'openid'
  | 'sceneId'
  | 'amountFen'
  | 'remark'
  | 'userName'
  | 'perception'
  | 'reportInfos'
  | 'notifyUrl'
  | 'fingerprint'
>;

/** From this amount on the payee's name is required, below the other it must not be given. */
const NAME_REQUIRED_FROM_FEN = 200_000;
const NAME_REFUSED_BELOW_FEN = 30;

/** What must be reported of a transfer, by its scene: exactly these. */
const REPORTS: Record<string, readonly string[]> = {
  '1000': ['活动名称', '奖励说明'],
  '1005': ['岗位类型', '报酬说明'],
};

/** @throws PayRefusal for the first thing that is wrong with the request */
export function readTransfer(call: PayCall): WantedTransfer {
  const fields = fieldsOf(call);
  const { world } = call;
  const amountFen = fields.fen('/transfer_amount', 1);
  const notifyUrl = fields.text('/notify_url', { optional: true, max: 256 });
  const wanted: WantedTransfer = {
    appId: fields.text('/appid', { max: 32 }),
    outBillNo: fields.text('/out_bill_no', { max: 32, pattern: /^[0-9A-Za-z]+$/ }),
    sceneId: fields.text('/transfer_scene_id', { max: 36 }),
    openid: fields.text('/openid', { max: 64 }),
    amountFen,
    remark: fields.text('/transfer_remark', { max: 32 }),
    userName: readName(call, fields, amountFen),
    perception: fields.text('/user_recv_perception', { optional: true, max: 32 }),
    reportInfos: fields.list('/transfer_scene_report_infos').map((info) => ({
      type: info.text('/info_type', { max: 15 }),
      content: info.text('/info_content', { max: 32 }),
    })),
    notifyUrl: notifyUrl === undefined ? undefined : checkNotifyUrl(notifyUrl),
    fingerprint: fingerprintOf(fields),
  };
  checkParties(world, wanted);
  checkScene(world, wanted);
  return wanted;
}

/** A repeated request encrypts the name anew: its ciphertext is no part of what must be the same. */
function fingerprintOf(fields: Fields): string {
  return fields.fingerprint(['user_name']);
}

function readName({ world, serial }: PayCall, fields: Fields, amountFen: number): string | undefined {
  const sealed = fields.text('/user_name', { optional: true, max: 1024 });
  if (sealed === undefined) {
    if (amountFen >= NAME_REQUIRED_FROM_FEN)
      throw paramError('/user_name', '', '转账金额大于等于2000元时，收款用户姓名必填');
    return undefined;
  }
  if (amountFen < NAME_REFUSED_BELOW_FEN) throw invalidRequest('转账金额小于0.3元时，不支持传入收款用户姓名');
  return openSensitiveField(world, serial, '/user_name', sealed);
}

function checkParties(world: World, { appId, openid }: WantedTransfer): void {
  if (appId !== world.keys.appId)
    throw new PayRefusal(400, 'APPID_MCHID_NOT_MATCH', '商户号和appid没有绑定关系');
  if (!isOpenidOf(world.keys, openid)) throw invalidRequest('openid与appid不匹配');
}

function checkScene(world: World, { sceneId, perception, reportInfos }: WantedTransfer): void {
  const { transferScenes, transferPerceptions } = settingsOf(world);
  if (!transferScenes.includes(sceneId)) throw invalidRequest('你尚未获取该转账场景');
  if (reportInfos.length === 0) throw new PayRefusal(400, 'PARAM_ERROR', '需传入转账场景报备信息，请检查');
  const required = REPORTS[sceneId];
  const given = reportInfos.map(({ type }) => type);
  if (required && (given.length !== required.length || !required.every((type) => given.includes(type)))) {
    throw new PayRefusal(400, 'PARAM_ERROR', '未传入完整且对应的转账场景报备信息，请检查');
  }
  if (perception !== undefined && !transferPerceptions.includes(perception))
    throw invalidRequest('暂不支持展示当前传入的用户收款感知');
}
