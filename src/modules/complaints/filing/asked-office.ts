import { type Service, servicesOf } from "#catalogue";
import { soon } from "#platform/database/soon.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitBySlug } from "#units";

/** What is needed to ask people about an office. */
export interface AskedOffice {
	readonly unit: Unit;
	readonly services: readonly Service[];
}

/** The office of an address; `null` where there is none, or it has closed. Of many people at once the first asks the database. */
export const askedOffice = soon(
	async (cx, slug): Promise<AskedOffice | null> => {
		const unit = await unitBySlug(cx, slug);
		return unit && isOpenOn(unit, dayOf(cx.now))
			? { unit, services: await servicesOf(cx, unit.id) }
			: null;
	},
);
