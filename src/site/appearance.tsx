import type { FormState } from "#kernel/form.ts";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { looks, type View } from "#ui/view.ts";
import { lookFields } from "./look.ts";

interface AppearanceProps {
	readonly view: View;
	readonly state: FormState;
}

/** Display settings that the server applies: they work without script, and this very page shows what they do. */
export const AppearancePage = ({ view, state }: AppearanceProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.appearance.title")}
		form={state}
		unlisted
		aside={<Preview view={view} />}
		asideLabel={view.t("site.appearance.preview")}
		head={
			<PageHead
				title={view.t("site.appearance.title")}
				lead={view.t("site.appearance.lead")}
			/>
		}
	>
		<Form view={view} action={link(view, "/tampilan", {})}>
			<Radios
				view={view}
				state={state}
				name={lookFields.theme}
				label={view.t("site.appearance.theme")}
				options={looks.theme.map((theme) => ({
					value: theme,
					label: view.t(`site.appearance.theme.${theme}`),
				}))}
			/>
			<Radios
				view={view}
				state={state}
				name={lookFields.text}
				label={view.t("site.appearance.text")}
				hint={view.t("site.appearance.text.hint")}
				look="row"
				options={looks.text.map((text) => ({
					value: text,
					label: `${text} %`,
				}))}
			/>
			<Radios
				view={view}
				state={state}
				name={lookFields.spacing}
				label={view.t("site.appearance.spacing")}
				options={looks.spacing.map((spacing) => ({
					value: spacing,
					label: view.t(`site.appearance.spacing.${spacing}`),
				}))}
			/>
			<Radios
				view={view}
				state={state}
				name={lookFields.font}
				label={view.t("site.appearance.font")}
				options={looks.font.map((font) => ({
					value: font,
					label: view.t(`site.appearance.font.${font}`),
				}))}
			/>
			{view.me && (
				<Radios
					view={view}
					state={state}
					name={lookFields.shortcuts}
					label={view.t("site.appearance.shortcuts")}
					hint={view.t("site.appearance.shortcuts.hint")}
					options={looks.shortcuts.map((shortcuts) => ({
						value: shortcuts,
						label: view.t(`site.appearance.shortcuts.${shortcuts}`),
					}))}
				/>
			)}
			<Row>
				<Button>{view.t("site.appearance.save")}</Button>
				<Button name="kembalikan" value="ya" kind="quiet">
					{view.t("site.appearance.reset")}
				</Button>
			</Row>
		</Form>
	</CitizenLayout>
);

/** A piece of a page as the settings show it now. */
const Preview = ({ view }: { readonly view: View }) => (
	<Section id="contoh" title={view.t("site.appearance.preview")}>
		<p>{view.t("site.appearance.preview.text")}</p>
		<p>
			<a href={link(view, "/bantuan", {})}>
				{view.t("site.appearance.preview.link")}
			</a>
		</p>
		<p>
			<Tag shape="disc" tone="ok">
				{view.t("ui.status.valid")}
			</Tag>
		</p>
		<p class="meta">{view.t("site.appearance.hint")}</p>
	</Section>
);
