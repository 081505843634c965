import { type FormState, typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { answersIn, fields, type Published } from "../../index.ts";
import { OfficeLine } from "../filing/office-line.tsx";
import { AlikeChoice } from "./alike-choice.tsx";

interface AlikePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	readonly sheet: string;
	readonly alike: readonly Published[];
}

/** Before the whole form is sent: what is there already. All answers go along, nothing is sent yet. */
export const AlikePage = ({
	view,
	unit,
	state,
	sheet,
	alike,
}: AlikePageProps) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("complaints.alike.page")} unlisted>
			<PageHead
				above={<OfficeLine view={view} unit={unit} />}
				title={t("complaints.alike.page")}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}
				multipart
			>
				<Hidden name={fields.sheet} value={sheet} />
				{[fields.made, fields.trap, fields.work].map((name) => (
					<Hidden name={name} value={typedValue(state, name)} />
				))}
				{Object.entries(answersIn(state.typed)).flatMap(([name, values]) =>
					values.map((value) => <Hidden name={name} value={value} />),
				)}
				<AlikeChoice view={view} alike={alike} />
				<div>
					<Button>{t("complaints.alike.as-is")}</Button>
				</div>
				<Meta>{t("complaints.filing.privacy")}</Meta>
				<div>
					<Button kind="quiet" name={fields.alike} value="ubah">
						{t("complaints.alike.change")}
					</Button>
				</div>
			</Form>
		</CitizenLayout>
	);
};
