interface Entry {
  status: number;
  zh: string;
  en: string;
}

const entry = (status: number, zh: string, en: string): Entry => ({ status, zh, en });

/** Every refusal that leaves this system: code → HTTP status and one sentence for people. */
export const errorCatalogue = {
  INVALID_INPUT: entry(400, '提交的内容有误，请检查后重试', 'Something in the request is not right'),
  UNAUTHORIZED: entry(401, '请先登录', 'Please log in first'),
  FORBIDDEN: entry(403, '没有权限进行此操作', 'You may not do this'),
  NOT_FOUND: entry(404, '没有找到', 'Not found'),
  METHOD_NOT_ALLOWED: entry(405, '这个地址不支持这种请求', 'This address takes no such request'),
  PAYLOAD_TOO_LARGE: entry(413, '提交的内容太大', 'The request is too large'),
  UNSUPPORTED_MEDIA_TYPE: entry(415, '请以 JSON 格式提交', 'Please send JSON'),
  INTERNAL: entry(500, '服务出错了，请稍后再试', 'Something went wrong on our side'),
  IDEMPOTENCY_KEY_REUSED: entry(409, '重复的请求与之前的内容不一致', 'This key was used for another request'),
  TOO_MANY_REQUESTS: entry(429, '操作太频繁，请稍后再试', 'Too many requests; please wait a moment'),

  WECHAT_CODE_INVALID: entry(401, '微信登录已失效，请重新登录', 'This WeChat login code is not valid'),
  WECHAT_UNREACHABLE: entry(503, '微信暂时没有响应，请稍后再试', 'WeChat does not answer right now'),
  WECHAT_LIMIT_REACHED: entry(503, '微信接口繁忙，请稍后再试', 'WeChat takes no more of these right now'),
  WECHAT_REFUSED: entry(502, '微信拒绝了这次请求，请联系景区', 'WeChat refused this request'),
  WECHAT_USER_AT_RISK: entry(
    403,
    '微信提示该账号存在风险，暂时无法登录',
    'WeChat considers this account at risk',
  ),
  PHONE_CODE_INVALID: entry(400, '手机号授权已失效，请重新点击授权', 'This phone number code is not valid'),
  PAGE_NOT_FOUND: entry(404, '小程序里没有这个页面', 'The mini-program has no such page'),
  TEXT_NOT_ALLOWED: entry(400, '内容未通过微信的安全检查，请修改后再试', 'This text did not pass the check'),

  PICTURE_INVALID: entry(
    400,
    '这张图片无法使用，请换一张',
    'This picture cannot be used; please take another',
  ),
  MEMBER_HAS_OPEN_BUSINESS: entry(
    409,
    '还有未使用的门票或未完成的款项，暂时不能注销',
    'Tickets or money are still open; the account cannot be erased yet',
  ),

  PRODUCT_NOT_FOUND: entry(404, '没有找到这种门票', 'There is no such ticket'),
  PRODUCT_NOT_ON_SALE_HERE: entry(409, '这种门票暂不在此渠道出售', 'This ticket is not sold here'),
  PRODUCT_NOT_ON_SALE_NOW: entry(
    409,
    '这种门票现在不在发售时间内',
    'This ticket is not on sale at this time',
  ),
  DATE_NOT_BOOKABLE: entry(409, '这一天不可预订，请换一天', 'This day cannot be booked'),
  SLOT_SOLD_OUT: entry(409, '余票不足，请换一个时间', 'Not enough places are left'),
  VISITOR_REQUIRED: entry(400, '请填写游客信息', 'Visitor details are needed'),
  VISITOR_INVALID: entry(400, '游客信息有误，请检查', 'The visitor details are not valid'),
  LIMIT_REACHED: entry(409, '超过了购买数量限制', 'The limit for this ticket is reached'),

  SLOT_NOT_SOLD_OUT: entry(409, '还有余票，可以直接购买', 'There are places left: buy them'),
  ALREADY_WAITING: entry(409, '您已经在候补这个时间的门票', 'You are already waiting for this'),
  WAITING_ENTRY_NOT_FOUND: entry(404, '没有找到这个候补', 'There is no such entry on the waiting list'),
  PLACES_CHANGED: entry(
    409,
    '这种门票占用的名额有调整，请重新候补',
    'This ticket takes another number of places now; please join again',
  ),
  POOL_NOT_FOUND: entry(404, '没有找到这个客流池', 'There is no such pool'),
  SLOT_NOT_FOUND: entry(404, '没有找到这个时段，请刷新后再试', 'There is no such slot; please refresh'),
  SLOT_IS_OVER: entry(
    409,
    '已经过去的日子和时段不能修改',
    'Days and windows that are over cannot be changed',
  ),
  PREVIEW_OUTDATED: entry(
    409,
    '名额或模板刚刚有变动，没有做任何修改。请重新查看后再确认',
    'Places or the template changed meanwhile; nothing was done. Please look again and confirm',
  ),

  SCAN_NOT_FOUND: entry(404, '没有找到这次检票', 'There is no such scan'),
  SCAN_NOT_UNDOABLE: entry(409, '这次检票不能撤销', 'This scan cannot be undone'),
  DEVICE_NOT_FOUND: entry(404, '没有找到这台设备', 'There is no such device'),
  DEVICE_CODE_INVALID: entry(409, '注册码无效或已过期', 'This registration code is not valid any more'),
  CONTENT_NOT_FOUND: entry(404, '内容不存在或已下线', 'This is not there or no longer shown'),
  COMMENTS_CLOSED: entry(409, '这篇攻略没有开放留言', 'Comments on this guide are closed'),
  PREVIEW_OVER: entry(
    403,
    '预览已过期，请回到后台重新打开',
    'This preview is over: open it again from the admin',
  ),
  CLAIM_OVER: entry(409, '这件物品已经被领走了', 'This has been collected already'),

  CART_ITEM_NOT_FOUND: entry(404, '购物车里没有这一项', 'This is not in the cart'),
  CART_FULL: entry(409, '购物车已满，请先结算', 'The cart is full'),

  GIFT_NOT_FOUND: entry(404, '没有找到这件礼品', 'There is no such gift'),
  GIFT_NOT_ON_OFFER: entry(409, '这件礼品现在不在兑换时间内', 'This gift is not on offer at this time'),
  GIFT_SOLD_OUT: entry(409, '这件礼品已经兑完了', 'None of this gift are left'),
  ADDRESS_INVALID: entry(400, '请填写完整的收件地址', 'The address is not complete'),
  EXCHANGE_NOT_FOUND: entry(404, '没有找到这次兑换', 'There is no such exchange'),
  EXCHANGE_NOT_CANCELLABLE: entry(409, '这件礼品已不能取消兑换', 'This exchange can no longer be cancelled'),
  EXCHANGE_NOT_SHIPPED: entry(409, '这件礼品还没有寄出', 'This gift has not been posted'),
  EXCHANGE_ALREADY_PICKED: entry(409, '这件礼品已经领过了', 'This gift was handed over already'),
  EXCHANGE_EXPIRED: entry(409, '已过领取期限', 'The time to pick it up is over'),
  EXCHANGE_CANCELLED: entry(409, '这次兑换已取消', 'This exchange was cancelled'),
  EXCHANGE_NOT_FOR_DESK: entry(409, '这件礼品是邮寄的', 'This gift is posted, not handed over'),

  TICKET_NOT_FOUND: entry(404, '没有找到这张门票', 'There is no such ticket'),
  TICKET_NOT_HELD: entry(409, '这张门票不在待支付状态', 'This ticket is not waiting for payment'),
  TICKET_NOT_VALID: entry(409, '这张门票现在不可使用', 'This ticket cannot be used now'),
  REFUND_NOT_FOUND: entry(404, '没有找到这笔退款', 'There is no such refund'),
  REFUND_ALREADY_DECIDED: entry(409, '这笔退款已经处理过了', 'This refund has been decided already'),
  REFUND_NOT_STUCK: entry(409, '这笔退款现在不需要这样处理', 'This refund does not need that now'),
  MASS_REFUND_NOT_FOUND: entry(404, '没有找到这次批量退款', 'There is no such mass refund'),
  MASS_REFUND_OUTDATED: entry(
    409,
    '门票情况刚刚有变动，还没有退款。请按最新的数字重新确认',
    'Tickets changed meanwhile; nothing was refunded. Please confirm the new figures',
  ),
  MASS_REFUND_NOT_CONFIRMED: entry(
    400,
    '输入的日期或金额不一致，没有退款',
    'What was typed is not the day or the sum; nothing was refunded',
  ),
  MASS_REFUND_EMPTY: entry(409, '没有可以退的门票', 'There is no ticket to refund'),
  ATTENTION_NOT_FOUND: entry(404, '没有找到这件事', 'There is no such item'),
  ATTENTION_DECIDED_ELSEWHERE: entry(
    409,
    '请到退款页面同意或拒绝这笔退款',
    'Please approve or reject this refund on the page of refunds',
  ),
  NOT_REFUNDABLE: entry(409, '这张门票现在不能退款', 'This ticket cannot be refunded now'),
  REFUND_UNDER_WAY: entry(409, '这张门票已有一笔退款在途', 'A refund of this ticket is under way already'),
  REFUND_NOT_FAILED: entry(409, '这笔退款没有失败', 'This refund has not failed'),
  REFUND_PARTLY_DONE: entry(
    409,
    '这张门票的一部分钱已经退回，不能再恢复',
    "A part of this ticket's money is back already; it cannot be valid again",
  ),
  NOT_CHANGEABLE: entry(409, '这张门票现在不能改签', 'The date of this ticket cannot be changed now'),
  NOT_BLOCKABLE: entry(409, '只有有效的门票可以冻结', 'Only a valid ticket can be blocked'),
  NOT_RESERVABLE: entry(409, '这张门票不需要预约', 'This ticket needs no reservation'),
  RESERVATION_FIXED: entry(409, '预约已不能更改', 'The reservation can no longer be changed'),
  HOLD_EXPIRED: entry(409, '支付时间已过，请重新下单', 'The time to pay is over'),
  ORDER_NOT_FOUND: entry(404, '没有找到这个订单', 'There is no such order'),
  ORDER_CLOSED: entry(409, '订单已关闭', 'This order is closed'),
  ORDER_PAID: entry(409, '订单已支付', 'This order is already paid'),
  PAYMENT_REJECTED: entry(502, '微信支付拒绝了这笔订单，请重新下单', 'WeChat Pay refused this payment'),
  PAYMENT_UNREACHABLE: entry(
    503,
    '微信支付暂时没有响应，票已为您保留，请稍后再试',
    'WeChat Pay does not answer; your tickets are kept',
  ),
  TRANSFER_INVALID: entry(
    409,
    '这笔转账的信息不完整，请检查',
    'WeChat Pay would not take this transfer as it is',
  ),
  DAY_NOT_RECONCILABLE: entry(
    409,
    '只能核对昨天及之前三个月内的账单',
    'Only days before today and within three months have a bill',
  ),

  TICKET_ALREADY_USED: entry(409, '这张门票已经使用过', 'This ticket was already used'),
  TICKET_UNPAID: entry(409, '这张门票尚未支付', 'This ticket is not paid'),
  TICKET_REFUNDING: entry(409, '这张门票正在退款', 'A refund of this ticket is under way'),
  TICKET_CANCELLED: entry(409, '这张门票已失效', 'This ticket is cancelled'),
  TICKET_BLOCKED: entry(409, '这张门票已被冻结', 'This ticket is blocked'),
  TICKET_EXPIRED: entry(409, '这张门票已过期', 'This ticket has expired'),
  WRONG_DATE: entry(409, '不是今天的门票', 'This ticket is for another day'),
  TOO_EARLY: entry(409, '还没到入园时间', 'It is too early for this ticket'),
  TOO_LATE: entry(409, '已过入园时间', 'It is too late for this ticket'),
  NO_RESERVATION: entry(409, '这张门票还没有预约日期', 'This ticket has no reservation'),
  WRONG_GATE: entry(409, '这张门票不能从这里入园', 'This ticket does not open this gate'),
  TOO_MANY_HEADS: entry(409, '超过了剩余可入园人数', 'More people than this ticket still admits'),
  TOO_SOON: entry(409, '刚刚使用过，还没到下次可用的时间', 'It was used a moment ago; please wait'),
  DAILY_LIMIT_REACHED: entry(409, '今天的可用次数已用完', 'No more uses today'),
  HEAD_COUNT: entry(409, '请选择本次入园人数', 'Please say how many enter'),
  ID_CHECK: entry(409, '请核对游客证件', 'Please check the document of the visitor'),
  OFFLINE_TOO_LONG: entry(409, '离线时间过长，请联网后再检票', 'This gate was without network for too long'),
  NOT_IN_MANIFEST: entry(
    409,
    '离线名单里没有这张票，请联网后再试',
    'This ticket is not on the list kept here',
  ),
  REFUSED_OFFLINE: entry(409, '离线检票时未放行', 'Refused by a gate without network'),
  POINTS_NOT_ENOUGH: entry(409, '积分不足', 'There are not enough points'),
  POINTS_LIMIT_REACHED: entry(
    409,
    '超过了今天可调整的积分总数',
    'This is more than may be adjusted in a day',
  ),
  CHECK_IN_CLOSED: entry(409, '签到活动暂未开放', 'There is no check-in at the moment'),
  MEMBER_NOT_FOUND: entry(404, '没有找到这位会员', 'There is no such member'),

  CODE_INVALID: entry(409, '无法识别的票码', 'This is not one of our codes'),
  CODE_EXPIRED: entry(409, '动态码已过期，请刷新后再扫', 'This live code has expired'),
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof errorCatalogue;
