import { Button, Form } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Ends the visit: on a telephone that others use too, on every page that a code opened. */
export const CloseVisit = ({ view }: { readonly view: View }) => (
	<Form view={view} action={link(view, "/lacak/selesai", {})} look="row">
		<Button kind="outlined">{view.t("receipts.close")}</Button>
	</Form>
);
