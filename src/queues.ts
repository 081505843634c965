import { waitingMessages } from "#channels";
import { waitingLooks, waitingScans } from "#evidence";
import { waitingMail } from "#notices";
import type { Context } from "#platform/context.ts";
import {
	type Waiting,
	waitingAnnouncements,
	waitingTrail,
} from "#platform/observing/waiting.ts";
import { waitingWebhooks } from "#webhooks";

/** Everywhere that something waits for a worker, by the name that monitoring knows it by. */
const queues = {
	announcements: waitingAnnouncements,
	trail: waitingTrail,
	mail: waitingMail,
	messages: waitingMessages,
	webhooks: waitingWebhooks,
	documents: waitingLooks,
	scans: waitingScans,
} satisfies Record<string, (cx: Context) => Promise<Waiting>>;

export type Queue = keyof typeof queues;

/** What waits in each of them, one question after the other: none of them is worth a second connection. */
export async function whatWaits(
	cx: Context,
): Promise<Readonly<Record<Queue, Waiting>>> {
	const found: Partial<Record<Queue, Waiting>> = {};
	for (const [name, ask] of Object.entries(queues))
		found[name as Queue] = await ask(cx);
	return found as Record<Queue, Waiting>;
}
