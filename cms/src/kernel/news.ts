import { Client } from 'pg';
import { settings } from '../../config/settings';
import { afterCommit, db, type Queryable, statement } from './db';

/**
 * What every process wants to hear of at once. `catalogue`: what visitors are shown of products, days and places;
 * `content`: what editors publish beside them; `gifts`: what is on offer for points.
 */
export const TOPICS = ['catalogue', 'content', 'gifts'] as const;
export type Topic = (typeof TOPICS)[number];

const CHANNEL = 'shanmen_news';
const RECONNECT_MS = 1_000;

const listeners = new Map<Topic, (() => void)[]>();
let client: Client | undefined;
let closing = false;

const notify = statement<Record<string, never>, [string, string]>('news.tell', 'select pg_notify($1, $2)');

/**
 * Tells every process, this one too, that something changed. Inside a transaction it is heard when that commits and
 * never when it does not; the same news twice in one transaction is heard once. It carries no content: listeners drop
 * what they remember and read again.
 * This process hears it before whoever committed goes on: who has just taken the last place is shown that it is gone.
 */
export async function tell(q: Queryable, topic: Topic): Promise<void> {
  await notify(q, CHANNEL, topic);
  afterCommit(q, () => hear(topic));
}

/**
 * Tells when the transaction of Strapi's own writes that runs now is committed; this process hears it first. Should it die
 * in between, the others read anew when what they remember is over.
 */
export async function tellAfterContent(topic: Topic): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => {
      hear(topic);
      notify(db(), CHANNEL, topic).catch((error: Error) =>
        strapi.log.warn(`news: ${topic} not told: ${error.message}`),
      );
    });
  });
}

/** Called at each news of the topic, and once after a connection was lost: what was told meanwhile is unknown. */
export function onNews(topic: Topic, listener: () => void): void {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

/** A connection of its own: LISTEN belongs to a session and the pool hands its sessions around. */
export async function listenForNews(): Promise<void> {
  closing = false;
  const connection = new Client({
    connectionString: settings().databaseUrl,
    application_name: 'shanmen-news',
  });
  connection.on('notification', ({ payload }) => hear(payload as Topic));
  connection.on('error', (error) => globalThis.strapi?.log.warn(`news: connection lost: ${error.message}`));
  connection.on('end', () => void reconnect());
  await connection.connect();
  await connection.query(`listen ${CHANNEL}`);
  client = connection;
}

export async function stopListening(): Promise<void> {
  closing = true;
  await client?.end();
  client = undefined;
}

const hear = (topic: Topic): void => {
  for (const listener of listeners.get(topic) ?? []) listener();
};

async function reconnect(): Promise<void> {
  for (let connected = false; !connected && !closing; ) {
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    if (closing) return;
    connected = await listenForNews().then(
      () => true,
      (error: Error) => {
        strapi.log.warn(`news: ${error.message}`);
        return false;
      },
    );
  }
  for (const topic of listeners.keys()) hear(topic);
}
