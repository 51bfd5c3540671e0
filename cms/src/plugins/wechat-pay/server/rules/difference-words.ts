interface Words {
  zh: string;
  en: string;
}
const words = (zh: string, en: string): Words => ({ zh, en });

/** What each kind of difference is called, on the page and in the sheet. */
export const differenceWords: Record<string, Words> = {
  'payment-not-here': words('账单有、系统没有的支付', 'Payment in the bill only'),
  'payment-not-paid-here': words('账单已付、系统未付', 'Paid in the bill, not paid here'),
  'payment-amount': words('支付金额不一致', 'Payment amounts differ'),
  'payment-state': words('支付状态不一致', 'Payment states differ'),
  'payment-not-in-bill': words('系统有、账单没有的支付', 'Payment missing from the bill'),
  'payment-twice-in-bill': words('账单里同一订单支付两次', 'Payment twice in the bill'),
  'refund-not-here': words('账单有、系统没有的退款', 'Refund in the bill only'),
  'refund-amount': words('退款金额不一致', 'Refund amounts differ'),
  'refund-state': words('退款状态不一致', 'Refund states differ'),
  'refund-not-in-bill': words('系统有、账单没有的退款', 'Refund missing from the bill'),
  'refund-twice-in-bill': words('账单里同一退款单出现两次', 'Refund twice in the bill'),
  'transfer-not-here': words('账单有、系统没有的转账', 'Transfer in the bill only'),
  'transfer-amount': words('转账金额不一致', 'Transfer amounts differ'),
  'transfer-state': words('转账状态不一致', 'Transfer states differ'),
  'transfer-not-in-bill': words('系统有、账单没有的转账', 'Transfer missing from the bill'),
  'transfer-twice-in-bill': words('账单里同一转账出现两次', 'Transfer twice in the bill'),
  'order-missing': words('收到支付但没有订单', 'Payment without an order'),
  'order-not-paid': words('收到支付但订单未付', 'Payment whose order is not paid'),
  'order-amount': words('支付与订单金额不一致', 'Payment and order differ'),
  'order-without-payment': words('订单已付但没有支付', 'Order paid by no payment'),
  'line-without-ticket': words('订单已付但没有出票', 'Order line without a ticket'),
  'refund-line-missing': words('退款没有对应的退票', 'Refund without a ticket'),
  'refund-line-amount': words('退款与退票金额不一致', 'Refund and ticket differ'),
  'refund-line-state': words('退款成功但退票未完成', 'Refunded, but not on the ticket'),
  'refund-line-without-refund': words('退票完成但没有退款', 'Ticket refunded by no refund'),
  'transfer-without-withdrawal': words('转账没有对应的提现', 'Transfer without a withdrawal'),
  'withdrawal-differs': words('提现与转账不一致', 'Withdrawal and transfer differ'),
  'withdrawal-without-transfer': words('提现已付但没有转账', 'Withdrawal paid by no transfer'),
};
