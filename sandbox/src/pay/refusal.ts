/** An error answer of WeChat Pay: HTTP status, stable code, text that is not stable, and sometimes details. */
export class PayRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Record<string, unknown> | undefined;

  constructor(status: number, code: string, message: string, detail?: Record<string, unknown>) {
    super(message);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  toJSON(): Record<string, unknown> {
    const answer = { code: this.code, message: this.message };
    return this.detail ? { ...answer, detail: this.detail } : answer;
  }
}

export function signError(message: string, detail?: Record<string, unknown>): PayRefusal {
  return new PayRefusal(401, 'SIGN_ERROR', message, detail);
}

/** @param field JSON pointer of the field, as WeChat Pay writes it: `/amount/total` */
export function paramError(field: string, value: unknown, issue: string, location = 'body'): PayRefusal {
  return new PayRefusal(400, 'PARAM_ERROR', `参数错误：${field} ${issue}`, { location, field, value, issue });
}

export function invalidRequest(message: string): PayRefusal {
  return new PayRefusal(400, 'INVALID_REQUEST', message);
}
