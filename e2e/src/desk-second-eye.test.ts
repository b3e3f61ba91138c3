import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet } from './chat.ts'
import { beginFromPreset, enterDesk, goToDesk, publishDraft, withChats } from './desk.ts'
import { withWorld } from './world.ts'

test(
	'EE77 where a second pair of eyes is required, rules wait until another operator agrees',
	{ skip: noBrowser },
	() =>
		withWorld({ operators: 'sam,wanglei', secondEye: true }, (world) =>
			withChats(world.origin, [{}, { device: 'phone', language: 'en', dark: true }], async (writer, reader) => {
				assert.ok(writer && reader)
				await enterDesk(writer)
				await beginFromPreset(writer, '2021-11-29')
				await writer.page.getByRole('button', { name: '发布…' }).click()
				await writer.page.getByRole('dialog').getByText('需要另一位管理员批准后才会生效。').waitFor()
				await writer.page.keyboard.press('Escape')
				await publishDraft(writer, '先在群里试一周')
				const waiting = writer.page.getByRole('region', { name: '待生效' })
				await waiting.getByText('这是你发布的版本，需要另一位管理员批准。').waitFor()
				assert.equal(await waiting.getByRole('button', { name: '批准' }).count(), 0)

				await enterDesk(reader, 'wanglei')
				await reader.page.getByRole('link', { name: '1 version of the rules to approve' }).click()
				await reader.page.getByRole('button', { name: 'Approve' }).click()
				await reader.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
				await reader.page.getByRole('region', { name: 'In force' }).getByText('先在群里试一周').waitFor()
				// The other desk hears of it by itself.
				await writer.page.getByRole('region', { name: '现行规则' }).getByText('先在群里试一周').waitFor()
				await goToDesk(writer, '今日')
				assertQuiet(writer)
				assertQuiet(reader)
			}),
		),
)
