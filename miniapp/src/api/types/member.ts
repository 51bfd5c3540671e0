export interface Member {
  documentId: string;
  nickname: string | null;
  avatar?: string | null;
  role: 'member' | 'inspector';
  /** Masked. */
  phone?: string | null;
}

export interface WechatSettings {
  mode: 'wechat' | 'sandbox';
  appId: string;
  timeZone: string;
}
