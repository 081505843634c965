import type { Service } from "#catalogue";
import { TellOffice } from "#complaints/web";
import type { Context } from "#platform/context.ts";
import { figuresOf, offersOfService } from "#requests";
import { AskHere } from "#requests/web";
import { isOpen, surveysOf } from "#surveys";
import { RateService } from "#surveys/web";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of a service, for its page: say how it was, or that one did not get it. */
export async function besideService(
	cx: Context,
	view: View,
	{ id, slug, unit }: Service,
): Promise<Content> {
	const today = dayOf(cx.now);
	const surveys = (await surveysOf(cx, unit.id)).filter((each) =>
		isOpen(each, today),
	);
	const offers = [];
	for (const offer of await offersOfService(cx, {
		unitId: unit.id,
		serviceId: id,
	}))
		offers.push({
			offer,
			figures: await figuresOf(cx, unit.id, offer.procedure),
		});
	return (
		<>
			<AskHere view={view} unit={unit.slug} offers={offers} />
			<RateService
				view={view}
				unit={unit.slug}
				service={slug}
				surveys={surveys}
			/>
			<TellOffice view={view} unit={unit.slug} service={slug} />
		</>
	);
}
