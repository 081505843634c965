import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { AskFields, type AskPageProps } from "./ask-page.tsx";
import { deskFields } from "./desk-fields.ts";

/** The same for somebody who stands at the desk; the code is printed and handed to them. */
export const NewPage = (props: Omit<AskPageProps, "correctable">) => {
	const { view, state } = props;
	const { t } = view;
	const title = t("personal-data.desk.new");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("personal-data.desk"),
									href: link(view, "/data-pribadi/meja", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("personal-data.desk.new.lead")}
				/>
			}
		>
			<Form view={view} action={link(view, "/data-pribadi/meja/baru", {})}>
				<AskFields
					{...props}
					correctable={null}
					code={
						<Field
							view={view}
							state={state}
							name={deskFields.code}
							label={t("personal-data.desk.code")}
							hint={t("personal-data.desk.code.hint")}
							autocomplete="off"
							optional
						/>
					}
				/>
				<div>
					<Button>{t("personal-data.desk.new.send")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
