import type { Bundle, Definition } from './bundle';
import type { NodeTemplate } from './templates';
import { type MiniNode, pathTo, textOf, writePath } from './tree';

export type Lifecycle =
  | 'onInit'
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onPullDownRefresh'
  | 'onReachBottom';

/** One open page: its data as WeChat would render it, and the events a finger can cause. */
export class PageInstance {
  readonly data: { root?: MiniNode } & Record<string, unknown>;
  private readonly self: Record<string, unknown>;

  constructor(
    readonly route: string,
    private readonly bundle: Bundle,
    private readonly templates: Map<string, NodeTemplate>,
    definition: Definition,
  ) {
    this.data = bundle.revive(definition.data ?? {}) as typeof this.data;
    this.self = { ...definition, route, data: this.data, setData: this.setData.bind(this) };
  }

  /** The page as the mini-program sees it: `getCurrentPages()` answers with these. */
  get exposed(): Record<string, unknown> {
    return this.self;
  }

  call(name: Lifecycle, argument?: unknown): void {
    const method = this.self[name];
    if (typeof method === 'function') method.call(this.self, argument);
  }

  get root(): MiniNode {
    return this.data.root ?? { nn: '' };
  }

  text(): string {
    return textOf({ ...this.root, nn: '' }, this.templates);
  }

  textOf(node: MiniNode): string {
    return textOf(node, this.templates);
  }

  tagOf({ nn }: MiniNode): string | undefined {
    return this.templates.get(nn)?.tag;
  }

  /** By id, or else by the exact words of the innermost node; then its ancestors. */
  find(idOrText: string): MiniNode[] {
    const byId = pathTo(this.root, (node) => node.uid === idOrText);
    return byId.length > 0
      ? byId
      : pathTo(this.root, (node) => Boolean(node.nn) && this.textOf(node) === idOrText);
  }

  /** Sends an event from a node upwards, to each node whose template listens, as WeChat does. */
  dispatch(path: MiniNode[], type: string, detail: unknown, bubbles: boolean): void {
    const handler = this.self.eh;
    const [origin] = path;
    if (typeof handler !== 'function' || !origin) throw new Error(`${this.route} takes no events`);
    const listening = path.filter((node) => this.templates.get(node.nn)?.events.has(type));
    const reached = bubbles ? listening : listening.filter((node) => node === origin);
    if (reached.length === 0) throw new Error(`nothing listens to ${type} at ${origin.uid ?? origin.sid}`);
    for (const node of reached) {
      const event = {
        type,
        timeStamp: Date.now(),
        detail,
        target: targetOf(origin),
        currentTarget: targetOf(node),
      };
      handler.call(this.self, this.bundle.revive(event));
    }
  }

  private setData(changes: Record<string, unknown>, done?: () => void): void {
    for (const [path, value] of Object.entries(changes)) {
      // WeChat copies what is set between two threads: functions and references do not survive.
      writePath(this.data, path, value === undefined ? undefined : this.bundle.revive(value));
    }
    if (done) setTimeout(done, 0);
  }
}

function targetOf(node: MiniNode) {
  return {
    id: node.uid ?? node.sid ?? '',
    dataset: { sid: node.sid },
    targetDataset: { sid: node.sid },
    offsetLeft: 0,
    offsetTop: 0,
  };
}
