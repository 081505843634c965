import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Facility, FacilityKind, Invitation } from "../../index.ts";
import { CheckFields } from "../facilities/check-fields.tsx";
import { fields } from "./invitation-fields.ts";

export interface GuestCheckPageProps {
	readonly view: View;
	readonly invitation: Invitation;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	readonly state: FormState;
	readonly form: string;
	readonly once: string;
}

/** One facility: what an organisation found there, in its own words. */
export const GuestCheckPage = ({
	view,
	invitation,
	facility,
	kind,
	state,
	form,
	once,
}: GuestCheckPageProps) => {
	const { t, lang } = view;
	const title = say(kind.label, lang);
	return (
		<CitizenLayout view={view} title={title} form={state} unlisted>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("catalogue.guest.title"),
								href: link(view, "/undangan-cek", {}),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={facility.place}
			/>
			<Hug>
				<p>{say(kind.look, lang)}</p>
			</Hug>
			<Form
				view={view}
				action={link(view, "/undangan-cek/:id", { id: facility.id })}
				once={once}
				multipart
				label={title}
				shared
			>
				<Hidden name={fields.form} value={form} />
				<CheckFields view={view} state={state} kind={kind} />
				<Meta>
					{t("catalogue.guest.public", {
						organisation: invitation.organisation,
					})}
				</Meta>
				<div>
					<Button>{t("catalogue.guest.do")}</Button>
				</div>
			</Form>
		</CitizenLayout>
	);
};
