/**
 * `plugin::ticketing.money`: an integer of fen in the database and in the API, which the admin shows and takes as
 * yuan with two decimals. Its input is admin/src/money.
 */
export const moneyField = {
  name: 'money',
  plugin: 'ticketing',
  type: 'integer',
  inputSize: { default: 4, isResizable: true },
} as const;
