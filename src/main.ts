/** Starts the page. */
import { mount } from 'svelte'
import App from './ui/App.svelte'
import './ui/styles/base.css'
import './ui/styles/controls.css'
import './ui/styles/page.css'
import './ui/styles/modes.css'

const target = document.getElementById('app')
if (!target) throw new Error('The page has no place for the app')
mount(App, { target })
