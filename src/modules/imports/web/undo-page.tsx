import type { Import, ShownRow } from "#imports";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame } from "./frame.tsx";
import { ReadyRows } from "./ready-rows.tsx";

interface UndoPageProps {
	readonly view: View;
	readonly import: Import;
	readonly rows: readonly ShownRow[];
	readonly state: FormState;
	readonly once: string;
}

/** Asks once, and shows what would go. */
export const UndoPage = ({
	view,
	import: one,
	rows,
	state,
	once,
}: UndoPageProps) => {
	const at = { id: one.id };
	return (
		<Frame
			view={view}
			title={view.t(`imports.undo-title-${one.kind}`, {
				n: one.counts.written,
			})}
			lead={view.t("imports.undo-lead")}
			form={state}
		>
			<Form
				view={view}
				action={link(view, "/kelola/impor/:id/urung", at)}
				once={once}
				look="row"
			>
				<Button kind="danger">{view.t("imports.undo-button")}</Button>
				<LinkButton kind="outlined" href={link(view, "/kelola/impor/:id", at)}>
					{view.t("imports.undo-keep")}
				</LinkButton>
			</Form>
			<ReadyRows view={view} import={one} rows={rows} />
		</Frame>
	);
};
