import { Button, Form } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Throws away what was answered: a telephone may have more than one owner. */
export const LetGo = ({ view }: { readonly view: View }) => (
	<Fold summary={view.t("rights-cases.let-go")}>
		<p>{view.t("rights-cases.let-go.says")}</p>
		<Form
			view={view}
			action={link(view, "/ruang/hapus", {})}
			label={view.t("rights-cases.let-go")}
		>
			<div>
				<Button kind="outlined">{view.t("rights-cases.let-go.button")}</Button>
			</div>
		</Form>
	</Fold>
);
