import { deepEqual, equal } from 'node:assert/strict'
import { sql } from 'kysely'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { findPeople, findPersonByUsername, searchPeople } from './people.ts'

testEachDatabase((test) => {
	test('people are found by id, and nobody for the id of nobody', async (chat) => {
		const one = await chat.addPerson('林晓')
		const found = await findPeople(chat.store.read, [one.id, 'nobody'])
		deepEqual(
			found.map((person) => ({ ...person })),
			[one],
		)
		deepEqual(await findPeople(chat.store.read, []), [])
	})

	test('a username is found, letter case aside', async (chat) => {
		const one = await chat.addPerson()
		deepEqual({ ...(await findPersonByUsername(chat.store.read, one.username.toUpperCase())) }, one)
		equal(await findPersonByUsername(chat.store.read, 'nobody'), null)
	})

	test('a search finds parts of names, usernames that begin with it first, and never oneself', async (chat) => {
		const [self, byName, byUsername] = [
			await chat.addPerson(),
			await chat.addPerson('Mrs Oolong'),
			await chat.addPerson(),
		]
		for (const [person, username] of [
			[self, 'oolong.self'],
			[byUsername, 'oolong_1'],
		] as const)
			await sql`update users set username = ${username} where id = ${person.id}`.execute(chat.store.write)
		const search = (text: string) => searchPeople(chat.store.read, { text, except: self.id, limit: 10 })
		deepEqual(
			(await search('OoLong')).map(({ id }) => id),
			[byUsername.id, byName.id],
		)
		deepEqual(
			(await search('oolong_')).map(({ id }) => id),
			[byUsername.id],
		)
		for (const text of ['%olong', 'o_long', 'oolong\\', "'; drop table users; --"]) deepEqual(await search(text), [])
		deepEqual((await searchPeople(chat.store.read, { text: 'oolong', except: self.id, limit: 1 })).length, 1)
	})
})
