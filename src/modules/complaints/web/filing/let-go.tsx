import { Button, Form } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

interface LetGoProps {
	readonly view: View;
	readonly unit: Pick<Unit, "slug">;
}

/** Throws away what was answered: a telephone may have more than one owner. */
export const LetGo = ({ view, unit }: LetGoProps) => (
	<Fold summary={view.t("complaints.let-go")}>
		<p>{view.t("complaints.let-go.says")}</p>
		<Form
			view={view}
			action={link(view, "/pengaduan/ke/:unit/hapus", { unit: unit.slug })}
			label={view.t("complaints.let-go")}
		>
			<div>
				<Button kind="outlined">{view.t("complaints.let-go.button")}</Button>
			</div>
		</Form>
	</Fold>
);
