import { expect } from 'chai';
import { capabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import { listClusters, membersOfCluster } from '../../src/profiles/clusters/clusters.store.ts';
import { findUmkm } from '../../src/profiles/profiles.store.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { addCrafters } from '../needs/together.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('clusters and cooperatives', () => {
  let service: TestService;
  let coordinator: Client;
  let crafters: Umkm[];
  let cluster: string;

  before(async () => {
    service = await startTestService();
    coordinator = await signIn(service.url, await addPerson('coordinator'));
    crafters = await addCrafters({ count: 3 });
  });
  after(() => service.stop());

  it('says plainly that there are none yet', async () => {
    expect(readable((await coordinator.get('/clusters')).body)).to.include('Belum ada kluster');
  });

  it('adds one with its kind and place, and refuses a name twice or none', async () => {
    const form = { name: 'Koperasi Gula Uji', kind: 'koperasi', kecamatan: 'Cijaku' };
    const answer = await coordinator.post('/clusters', form, '/clusters');
    cluster = answer.location!;
    expect(cluster).to.match(/^\/clusters\/[0-9a-f]{24}$/);
    const twice = await coordinator.post('/clusters', form, '/clusters');
    expect(twice.status).to.equal(422);
    expect(readable(twice.body)).to.include('Nama ini sudah dipakai kluster lain');
    expect((await coordinator.post('/clusters', { ...form, name: '' }, '/clusters')).status).to.equal(422);
    expect((await coordinator.post('/clusters', { ...form, name: 'Lain', kind: 'partai' }, '/clusters')).status).to.equal(422);
    expect(await listClusters()).to.have.length(1);
  });

  it('finds UMKM and makes them members, once, also for matching', async () => {
    const found = readable((await coordinator.get(`${cluster}?q=pengrajin`)).body);
    expect(found).to.include('Pengrajin 001').and.include('Pengrajin 003');
    for (const index of [0, 1, 0]) await coordinator.post(`${cluster}/members`, { umkmId: crafters[index]!.id }, cluster);
    const id = cluster.slice('/clusters/'.length);
    expect((await membersOfCluster(id)).map(({ name }) => name)).to.deep.equal(['Pengrajin 001', 'Pengrajin 002']);
    expect(capabilityIndex().clusterIds.filter((each) => each === id)).to.have.length(2);
    expect(readable((await coordinator.get('/clusters')).body)).to.include('2 UMKM');
    expect((await coordinator.post(`${cluster}/members`, { umkmId: 'x' }, cluster)).status).to.equal(422);
    expect((await coordinator.post(`${cluster}/members`, { umkmId: id }, cluster)).status).to.equal(404);
  });

  it('is led by a member, and by nobody once that one has left', async () => {
    const form = { name: 'Koperasi Gula Uji', kind: 'koperasi', kecamatan: '', leadUmkmId: crafters[2]!.id };
    const outside = await coordinator.post(cluster, form, cluster);
    expect(outside.status).to.equal(422);
    expect(readable(outside.body)).to.include('Pilih salah satu anggotanya');
    await coordinator.post(cluster, { ...form, leadUmkmId: crafters[0]!.id }, cluster);
    expect((await listClusters())[0]).to.include({ leadUmkmId: crafters[0]!.id, kecamatan: null });
    for (const _ of [1, 2]) await coordinator.post(`${cluster}/members/remove`, { umkmId: crafters[0]!.id }, cluster);
    expect((await listClusters())[0]).to.include({ leadUmkmId: null });
    expect((await findUmkm(crafters[0]!.id))?.clusterId).to.equal(null);
  });

  it('is for coordinators alone, and unknown clusters are not found', async () => {
    const buyer = await signIn(service.url, await addPerson('buyer'));
    expect((await buyer.get('/clusters')).status).to.equal(403);
    expect((await buyer.post(`${cluster}/members`, { umkmId: crafters[1]!.id }, '/account')).status).to.equal(403);
    expect((await coordinator.get('/clusters/000000000000000000000000')).status).to.equal(404);
  });
});
