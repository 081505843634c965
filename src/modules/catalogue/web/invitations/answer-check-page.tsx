import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Check, Facility, FacilityKind } from "../../index.ts";
import { CrumbsOfFacility } from "../contests/crumbs-of-facility.tsx";
import { AnswerTo } from "../facilities/check-words.tsx";
import { seenBy } from "../facilities/seen-by.ts";
import { FoundBy } from "./found-by.tsx";
import { fields } from "./invitation-fields.ts";

/** A check by an organisation, with all that stands around it. */
export interface CheckAnswered {
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	readonly check: Check;
}

/** What an organisation found, as it stands, and the one answer of the office. */
export const AnswerCheckPage = ({
	view,
	unit,
	facility,
	kind,
	check,
	state,
	once,
}: CheckAnswered & {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
}) => {
	const { t, lang } = view;
	const title = t("catalogue.invited.answer.title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<CrumbsOfFacility
							{...{ view, unit, facility, kind }}
							here={title}
						/>
					}
					title={title}
					lead={`${say(kind.label, lang)}, ${facility.place}`}
				/>
			}
		>
			<Stack>
				<p>
					<strong>{seenBy(view, check)}</strong>
				</p>
				<FoundBy view={view} kind={kind} check={check} />
				{check.photo && (
					<img
						src={link(view, "/unit/:unit/fasilitas/:id/foto/:number", {
							unit: unit.slug,
							id: facility.id,
							number: String(check.number),
						})}
						alt={check.photo.shows}
						width="280"
						decoding="async"
					/>
				)}
				{check.answer && <AnswerTo view={view} answer={check.answer} />}
			</Stack>
			{!check.answer && (
				<Form
					view={view}
					action={link(view, "/unit/:unit/fasilitas/:id/jawaban/:number", {
						unit: unit.slug,
						id: facility.id,
						number: String(check.number),
					})}
					once={once}
					label={title}
				>
					<TextArea
						view={view}
						state={state}
						name={fields.answer}
						label={t("catalogue.invited.answer.words")}
						hint={t("catalogue.invited.answer.hint")}
						rows={4}
					/>
					<div>
						<Button>{t("catalogue.invited.answer.send")}</Button>
					</div>
				</Form>
			)}
		</OfficerLayout>
	);
};
