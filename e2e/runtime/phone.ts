/** What stands around the mini-program: who holds the phone, what they answer, where the servers are. */
export interface Phone {
  /** Origin that answers in place of the one built into the bundle. */
  api: string;
  /** Origin of the WeChat sandbox; without it `wx.requestPayment` fails. */
  sandbox: string | undefined;
  /** Name of the visitor: `wx.login` hands out `demo-<name>`. */
  visitor: string;
  /** What the visitor does in the payment dialog, and in questions. */
  payment: 'pay' | 'cancel';
  confirms: boolean;
  /** What the camera sees next; null when the visitor closes it. */
  cameraSees: string | null;
  storage: Map<string, string>;
  /** Files of the mini-program, by their whole paths. */
  files: Map<string, string>;
  /** Pictures that the mini-program made, by their paths. */
  pictures: Map<string, Buffer>;
  /** What it saved to the album, if the visitor lets it, and whether they do so in WeChat's settings. */
  album: Buffer[];
  albumAllowed: boolean;
  allowsInSettings: boolean;
  /** The query with which the mini-program was opened. */
  openedWith: Record<string, string>;
  /** Who waits for what happens to the whole app, by the event's name: `AppHide`. */
  listeners: Map<string, Set<(event: unknown) => void>>;
  /** Whether requests reach anything. */
  network: boolean;
  /** Everything the mini-program asked of WeChat that leaves no other trace: requests, toasts, titles, calls. */
  log: { name: string; options: unknown }[];
}
