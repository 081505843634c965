import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import { Hidden } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { fields } from "../../index.ts";

interface OwnWorkProps {
	readonly view: View;
	readonly state: FormState;
	/** The task; without one there is nothing. */
	readonly work: string | null | undefined;
}

/** Where its network sent much, a device computes something by itself; without script nobody meets it. */
export const OwnWork = ({ view, state, work }: OwnWorkProps) =>
	work ? (
		<own-work data-task={work} data-done={view.t("complaints.work.done")}>
			<Hidden name={fields.work} value={typedValue(state, fields.work)} />
			<p role="status" hidden>
				{view.t("complaints.work.busy")}
			</p>
		</own-work>
	) : null;

/** The script that a page with a task needs. */
export const workIslands = (work: OwnWorkProps["work"]): readonly string[] =>
	work ? ["own-work"] : [];
