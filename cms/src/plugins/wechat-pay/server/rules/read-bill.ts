import type { Bill } from '../gateway/bill-calls';

/** One row of a bill that concerns money of ours. Amounts in fen. */
export interface BillRow {
  line: number;
  kind: 'payment' | 'refund' | 'transfer' | 'other';
  /** Ours: out_trade_no, out_refund_no or out_bill_no. */
  number: string;
  /** Of a refund: the order it belongs to. */
  reference: string | null;
  providerNumber: string | null;
  happenedAt: Date;
  amountFen: number;
  feeFen: number;
  state: string;
}

/** What a bill says about itself in its last line. */
export interface BillSummary {
  rows: number;
  paidFen: number;
  refundedFen: number;
}

export class BillFormError extends Error {
  constructor(problem: string, line: number) {
    super(`bill, line ${line}: ${problem}`);
    this.name = 'BillFormError';
  }
}

const SUMMARY_HEADS = ['总交易单数', '资金流水总笔数'];

/**
 * Reads the lines of a bill as they come. Each cell begins with a backtick, so that spreadsheets leave long numbers
 * alone; a comma within merchants' text is no border without one. Columns are found by their names: WeChat adds some
 * now and then. The summary comes last; `summary` answers it.
 */
export class BillReader {
  private columns: string[] | undefined;
  private summaryColumns: string[] | undefined;
  private line = 0;
  private read = 0;
  summary: BillSummary | null = null;

  constructor(private readonly bill: Bill) {}

  /** The row of a line; null for headings, the summary and empty lines. Throws BillFormError. */
  next(text: string): BillRow | null {
    this.line += 1;
    const plain = text.replace(/^\uFEFF/, '').trim();
    if (plain === '') return null;
    if (!plain.startsWith('`')) return this.heading(plain);
    const cells = plain.slice(1).split(',`');
    if (this.summaryColumns) return this.conclude(this.cellsBy(this.summaryColumns, cells));
    if (!this.columns) throw new BillFormError('a row before the heading', this.line);
    this.read += 1;
    const cell = this.cellsBy(this.columns, cells);
    return this.bill === 'trade' ? this.tradeRow(cell) : this.fundFlowRow(cell);
  }

  /** Throws BillFormError when the bill says of itself that it has other rows than were read. */
  finish(): void {
    if (!this.summary) throw new BillFormError('no summary: the bill is not whole', this.line);
    if (this.summary.rows !== this.read) {
      throw new BillFormError(`${this.read} rows were read of ${this.summary.rows}`, this.line);
    }
  }

  private heading(plain: string): null {
    const names = plain.split(',').map((name) => name.replace(/[(（].*$/, '').trim());
    if (SUMMARY_HEADS.includes(names[0] ?? '')) this.summaryColumns = names;
    else this.columns = names;
    return null;
  }

  private conclude(cell: Cells): null {
    const isTrade = this.bill === 'trade';
    this.summary = {
      rows: Number(cell(isTrade ? '总交易单数' : '资金流水总笔数')),
      paidFen: this.fen(cell(isTrade ? '订单总金额' : '收入金额')),
      refundedFen: this.fen(cell(isTrade ? '申请退款总金额' : '支出金额')),
    };
    return null;
  }

  private tradeRow(cell: Cells): BillRow {
    const isRefund = cell('交易状态') === 'REFUND';
    const common = {
      line: this.line,
      happenedAt: this.beijingInstant(cell('交易时间')),
      feeFen: this.fen(cell('手续费')),
    };
    if (isRefund) {
      return {
        ...common,
        kind: 'refund',
        number: cell('商户退款单号'),
        reference: cell('商户订单号'),
        providerNumber: cell('微信退款单号'),
        amountFen: this.fen(cell('申请退款金额')),
        state: cell('退款状态'),
      };
    }
    const state = cell('交易状态');
    return {
      ...common,
      kind: 'payment',
      number: cell('商户订单号'),
      reference: null,
      providerNumber: cell('微信订单号'),
      // 订单金额: 应结订单金额 leaves out what coupons paid.
      amountFen: this.fen(cell('订单金额')),
      state,
    };
  }

  private fundFlowRow(cell: Cells): BillRow {
    const isTransfer = cell('收支类型') === '支出' && /转账/.test(cell('业务名称') + cell('业务类型'));
    return {
      line: this.line,
      kind: isTransfer ? 'transfer' : 'other',
      number: cell('业务凭证号'),
      reference: null,
      providerNumber: cell('微信支付业务单号'),
      happenedAt: this.beijingInstant(cell('记账时间')),
      amountFen: this.fen(cell('收支金额')),
      feeFen: 0,
      state: cell('收支类型'),
    };
  }

  private cellsBy(columns: readonly string[], cells: readonly string[]): Cells {
    return (name) => {
      const cell = cells[columns.indexOf(name)];
      if (cell === undefined) throw new BillFormError(`no column ${name}`, this.line);
      return cell.trim();
    };
  }

  /** `12.50` → 1250. Fees come with up to five decimals and are rounded. */
  private fen(text: string): number {
    const match = /^(-?)(\d{1,12})(?:\.(\d{1,5}))?$/.exec(text);
    if (!match) throw new BillFormError(`${JSON.stringify(text)} is no amount`, this.line);
    const [, sign, yuan = '', decimals = ''] = match;
    const thousandthsOfFen = Number(yuan) * 100_000 + Number(decimals.padEnd(5, '0'));
    return Math.round(thousandthsOfFen / 1000) * (sign ? -1 : 1);
  }

  private beijingInstant(text: string): Date {
    const instant = new Date(`${text.replace(' ', 'T')}+08:00`);
    if (Number.isNaN(instant.getTime())) {
      throw new BillFormError(`${JSON.stringify(text)} is no time`, this.line);
    }
    return instant;
  }
}

type Cells = (name: string) => string;
