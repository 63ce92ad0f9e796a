// A person signs in, reads and writes with unmodified clients: node backend.mjs URL
import assert from 'node:assert/strict';
import { createClient } from '@supabase/supabase-js';
import { PostgrestClient } from '@supabase/postgrest-js';
import provided from '@raphiniert/ra-data-postgrest';

const [url] = process.argv.slice(2);
const email = `bo-${process.pid}@people.example`;
const password = 'correct horse';

function ok(result) {
  assert.equal(result.error, null, JSON.stringify(result.error));
  return result.data;
}

// a visitor reads, and may not write
const visitor = new PostgrestClient(`${url}/rest/v1`);
const read = await visitor
  .from('authors')
  .select('name, posts(title)', { count: 'exact' })
  .ilike('name', 'a%')
  .order('id')
  .range(0, 9);
assert.deepEqual(ok(read), [{ name: 'Ann', posts: [{ title: 'One' }, { title: 'Two' }] }]);
assert.equal(read.count, 1);
const refused = await visitor.from('posts').insert({ id: 90, author_id: 1, title: 'no' });
assert.equal(refused.status, 401);
assert.equal(refused.error.code, '42501');
const single = await visitor.from('authors').select('name').eq('id', 2).single();
assert.deepEqual(ok(single), { name: 'Bob' });
const none = await visitor.from('authors').select('name').eq('id', 99).maybeSingle();
assert.equal(ok(none), null);
const missing = await visitor.from('authors').select('nothing');
assert.equal(missing.error.code, '42703');

// a person signs up, signs in and writes
const client = createClient(url, 'no-key-is-asked-for', {
  auth: { persistSession: false, autoRefreshToken: false },
  realtime: { transport: class {} }, // older versions of Node have none of their own
});
ok(await client.auth.signUp({ email, password }));
const session = ok(await client.auth.signInWithPassword({ email, password }));
assert.equal(session.user.email, email);
const added = await client
  .from('posts')
  .insert([
    { id: 91, author_id: 2, title: 'mine' },
    { id: 92, author_id: 2, title: 'too' },
  ])
  .select('id, title, authors(name)')
  .order('id');
assert.deepEqual(ok(added), [
  { id: 91, title: 'mine', authors: { name: 'Bob' } },
  { id: 92, title: 'too', authors: { name: 'Bob' } },
]);
const changed = await client.from('posts').update({ title: 'ours' }).eq('id', 91).select();
assert.deepEqual(ok(changed), [{ id: 91, author_id: 2, title: 'ours' }]);
const upserted = await client
  .from('posts')
  .upsert([{ id: 92, author_id: 1, title: 'three' }])
  .select('author_id, title');
assert.deepEqual(ok(upserted), [{ author_id: 1, title: 'three' }]);
const twice = await client.from('posts').insert({ id: 91, author_id: 2, title: 'again' });
assert.equal(twice.status, 409);
assert.equal(twice.error.code, '23505');
ok(await client.from('posts').delete().in('id', [91, 92]));
const left = await client.from('posts').select('*', { count: 'exact', head: true });
assert.equal(left.count, 3);
ok(await client.auth.signOut());

// react-admin's provider lists, by its own conventions
const fetched = async (address, options = {}) => {
  const response = await fetch(address, options);
  const body = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body,
    json: body ? JSON.parse(body) : undefined,
  };
};
const postgrestProvider = provided.default ?? provided;
const provider = postgrestProvider({
  apiUrl: `${url}/rest/v1`,
  httpClient: fetched,
  defaultListOp: 'eq',
  primaryKeys: new Map(),
  schema: () => '',
});
const list = await provider.getList('authors', {
  pagination: { page: 1, perPage: 1 },
  sort: { field: 'id', order: 'DESC' },
  filter: {},
});
assert.equal(list.total, 2);
assert.deepEqual(list.data, [{ id: 2, name: 'Bob' }]);
const one = await provider.getOne('authors', { id: 1 });
assert.deepEqual(one.data, { id: 1, name: 'Ann' });

console.log('backend: all held');
