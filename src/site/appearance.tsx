import type { FormState } from "#kernel/form.ts";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { themes } from "./look.ts";

interface AppearanceProps {
	readonly view: View;
	readonly state: FormState;
}

/** Display settings that the server applies: they work without script. */
export const AppearancePage = ({ view, state }: AppearanceProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.appearance.title")}
		form={state}
		unlisted
	>
		<PageHead
			title={view.t("site.appearance.title")}
			lead={view.t("site.appearance.lead")}
		/>
		<Form view={view} action={link(view, "/tampilan", {})}>
			<Radios
				view={view}
				state={state}
				name="tema"
				label={view.t("site.appearance.theme")}
				hint={view.t("site.appearance.hint")}
				options={themes.map((theme) => ({
					value: theme,
					label: view.t(`site.appearance.theme.${theme}`),
				}))}
			/>
			<Button>{view.t("site.appearance.save")}</Button>
		</Form>
	</CitizenLayout>
);
