import { servicesById } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { rulesNow } from "./read-rules.ts";

/** The word in the address of a service, where a rule asks for services at all. */
export async function serviceAsked(
	cx: Context,
	serviceId: string | null,
): Promise<string | null> {
	if (serviceId === null || !rulesNow().some(({ when }) => when.service))
		return null;
	const [service] = await servicesById(cx, [serviceId]);
	return service?.slug ?? null;
}
