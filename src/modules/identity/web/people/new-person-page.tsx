import { Button, Field, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { RoleFields, type RoleFieldsProps } from "./role-fields.tsx";
import { Way } from "./way.tsx";

interface NewPersonProps extends RoleFieldsProps {
	/** Of this showing of the page: sent again, it invites nobody twice. */
	readonly once: string;
}

/** Inviting a person, with the first role at once. The next page is the sheet of paper. */
export const NewPersonPage = (props: NewPersonProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("identity.new.title")}
			form={state}
			head={
				<PageHead
					above={<Way view={view} here={t("identity.new.title")} />}
					title={t("identity.new.title")}
					lead={t("identity.new.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/kelola/orang/baru", {})}
				once={once}
			>
				<h2>{t("identity.new.who")}</h2>
				<Field
					view={view}
					state={state}
					name="nama"
					label={t("identity.new.name")}
					hint={t("identity.new.name-hint")}
					autocomplete="off"
				/>
				<Field
					view={view}
					state={state}
					name="pengguna"
					label={t("identity.new.user-name")}
					hint={t("identity.new.user-name-hint")}
					optional
					autocomplete="off"
					spellcheck={false}
				/>
				<Field
					view={view}
					state={state}
					name="surel"
					type="email"
					label={t("identity.new.email")}
					optional
					autocomplete="off"
				/>
				<h2>{t("identity.new.first-role")}</h2>
				<RoleFields {...props} optional />
				<Button icon="print">{t("identity.new.do")}</Button>
			</Form>
		</OfficerLayout>
	);
};
