import type { Service } from "#catalogue";
import { TellOffice } from "#complaints/web";
import type { Context } from "#platform/context.ts";
import { isOpen, surveysOf } from "#surveys";
import { RateService } from "#surveys/web";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of a service, for its page: say how it was, or that one did not get it. */
export async function besideService(
	cx: Context,
	view: View,
	{ slug, unit }: Service,
): Promise<Content> {
	const today = dayOf(cx.now);
	const surveys = (await surveysOf(cx, unit.id)).filter((each) =>
		isOpen(each, today),
	);
	return (
		<>
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
