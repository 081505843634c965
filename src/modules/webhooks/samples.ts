import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { addAddress, switchAddress } from "./keep-address.ts";
import { allAddresses } from "./queries.ts";
import { webhooksIn } from "./tables.ts";

/** Id of the sample address, the same on every machine. It is off: the demonstration speaks to nobody. */
export const sampleWebhook = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0fa001";

export async function seedWebhooks(cx: Context): Promise<number> {
	const admin = withActor(cx, sampleActor("admin"));
	if ((await allAddresses(admin)).length > 0) return 0;
	const ids = [sampleWebhook];
	const made = await addAddress(
		{ ...admin, newId: () => ids.pop() ?? cx.newId() },
		"https://penerima.example/rangkul",
	);
	if (!made.ok) throw new Error(made.problem.reason);
	const ago = (minutes: number) =>
		new Date(cx.now.getTime() - minutes * 60_000);
	await webhooksIn(cx.db)
		.insertInto("webhooks.delivery")
		.values([
			{
				address_id: sampleWebhook,
				event_id: "test.contoh-1",
				type: "webhook.test",
				body: JSON.stringify({ type: "webhook.test" }),
				at: ago(90),
				attempts: 1,
				next_try_at: null,
				delivered_at: ago(89),
				answered: 204,
				failure: null,
			},
			{
				address_id: sampleWebhook,
				event_id: "test.contoh-2",
				type: "webhook.test",
				body: JSON.stringify({ type: "webhook.test" }),
				at: ago(60),
				attempts: 2,
				next_try_at: null,
				delivered_at: null,
				answered: 503,
				failure: "status",
			},
			{
				address_id: sampleWebhook,
				event_id: "complaint.taken-down.contoh",
				type: "complaint.taken-down",
				body: JSON.stringify({
					type: "complaint.taken-down",
					data: { id: "contoh" },
				}),
				at: ago(30),
				attempts: 1,
				next_try_at: null,
				delivered_at: ago(29),
				answered: 204,
				failure: null,
			},
		])
		.execute();
	const off = await switchAddress(admin, sampleWebhook, false);
	if (!off.ok) throw new Error(off.problem.reason);
	return 1;
}
