import type { Evidence } from "#evidence";
import type { FormState } from "#kernel/form.ts";
import { Button, Checkboxes, Form, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Sides } from "#ui/sides.tsx";
import type { View } from "#ui/view.ts";
import type { Case, Item, ObjectionWindow } from "../../index.ts";
import { addressOf } from "../address.ts";
import { answerInWords, itemName } from "../words.ts";
import { ObjectionCrumbs, WindowNote } from "./objections-page.tsx";

export interface ObjectProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	readonly window: ObjectionWindow;
	/** Documents of the unit that it could bring forward. */
	readonly documents: readonly Evidence[];
	readonly state: FormState;
	/** Whether this person may object to this value now. */
	readonly may: boolean;
	readonly once: string;
}

/** One objection: the two values, why the unit sees it otherwise, and what it shows for it. */
export const ObjectPage = (props: ObjectProps) => {
	const { view, found, item, state, may } = props;
	const { t } = view;
	const name = itemName(view.lang, item);
	return (
		<OfficerLayout
			view={view}
			title={`${t("assessments.object-title")}: ${name}`}
			form={state}
			head={
				<PageHead
					above={<ObjectionCrumbs view={view} found={found} here={name} />}
					title={name}
					lead={t("assessments.object-lead")}
				/>
			}
		>
			<Sides
				level={2}
				unit={{
					title: t("assessments.verify-claim"),
					says: answerInWords(view, item.indicator, item.said?.answer ?? null),
					meta: item.said?.note,
				}}
				other={{
					title: t("assessments.decide-layer-verifier"),
					says: answerInWords(
						view,
						item.indicator,
						item.verifier?.answer ?? null,
					),
					meta: item.verifier?.reason,
				}}
			/>
			<WindowNote {...props} />
			{may && <Objecting {...props} />}
		</OfficerLayout>
	);
};

const Objecting = ({
	view,
	found,
	item,
	documents,
	state,
	once,
}: ObjectProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/penilaian/:unit/:instrument/:year/keberatan/:code", {
				...addressOf(found),
				code: item.code,
			})}
			once={once}
		>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={t("assessments.object-why")}
				hint={t("assessments.object-why-hint")}
				rows={5}
			/>
			{documents.length > 0 && (
				<Checkboxes
					view={view}
					state={state}
					name="bukti"
					label={t("assessments.object-proof")}
					hint={t("assessments.object-proof-hint")}
					options={documents.map(({ id, version, name, keptAt }) => ({
						value: `${id} ${version}`,
						label: name,
						says: date(view.lang, keptAt),
					}))}
					optional
				/>
			)}
			<div>
				<Button>{t("assessments.object-do")}</Button>
			</div>
		</Form>
	);
};
