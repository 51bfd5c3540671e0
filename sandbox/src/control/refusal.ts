/** An error answer of the sandbox's own endpoints under /sandbox. */
export class ControlRefusal extends Error {
  readonly status: 400 | 403 | 404;
  readonly code: string;

  constructor(status: 400 | 403 | 404, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function badInput(message: string): ControlRefusal {
  return new ControlRefusal(400, 'BAD_INPUT', message);
}

export function unknownOrder(outTradeNo: string): ControlRefusal {
  return new ControlRefusal(404, 'ORDER_NOT_EXIST', `没有订单 ${outTradeNo}`);
}
