import type { Assessed, Service } from "#catalogue";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** What the catalogue is told when it is mounted. */
export interface Mounting {
	/** What higher modules say of a service, below its standard. */
	readonly beside: (
		cx: Context,
		view: View,
		service: Service,
	) => Promise<Content>;
	/** The latest decided assessments of a unit, one of each programme; everybody may read them. */
	readonly assessed: (cx: Context, unit: Unit) => Promise<readonly Assessed[]>;
}
